"""Tantivy, with its own French and its own snippets, and with ours instead of the latter."""

import re
import time
from collections.abc import Sequence
from pathlib import Path

import tantivy

from benchmarks.french_text import SheetText
from benchmarks.search_engines.engine import TOP, Shown, Understood, folder_size

_HEAP = 64_000_000


class Tantivy:
    """Finished words by stem in title and text; the last one also as a beginning among the forms."""

    def __init__(self, folder: Path, *, our_snippets: bool) -> None:
        self._folder = folder / ("tantivy-ours" if our_snippets else "tantivy")
        self._our_snippets = our_snippets
        self._index: tantivy.Index
        self._french: tantivy.TextAnalyzer

    def build(self, sheets: Sequence[SheetText]) -> float:
        begin = time.perf_counter()
        self._folder.mkdir()
        self.open()
        writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        for number, sheet in enumerate(sheets):
            writer.add_document(_document(number, sheet))
        writer.commit()
        writer.wait_merging_threads()
        return time.perf_counter() - begin

    def open(self) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("number", stored=True, tokenizer_name="raw")
        builder.add_text_field("title", stored=True, tokenizer_name="french")
        builder.add_text_field("body", stored=True, tokenizer_name="french")
        builder.add_text_field("forms", tokenizer_name="folded")
        self._index = tantivy.Index(builder.build(), path=str(self._folder))
        self._french = _folding().filter(tantivy.Filter.stemmer("french")).build()
        self._index.register_tokenizer("folded", _folding().build())
        self._index.register_tokenizer("french", self._french)

    def ask(self, typed: str) -> Shown:
        understood = Understood(typed)
        searcher, query = self._index.searcher(), self._query(understood)
        documents = [searcher.doc(address) for _, address in searcher.search(query, TOP).hits]
        if self._our_snippets:
            return [(each["title"][0], understood.snippet(each["body"][0])) for each in documents]
        snippets = tantivy.SnippetGenerator.create(searcher, query, self._index.schema, "body")
        return [(each["title"][0], snippets.snippet_from_doc(each).to_html()) for each in documents]

    def change(self, number: int, sheet: SheetText) -> float:
        begin = time.perf_counter()
        writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        writer.delete_documents_by_term("number", str(number))
        writer.add_document(_document(number, sheet))
        writer.commit()
        self._index.reload()
        return time.perf_counter() - begin

    def size(self) -> int:
        return folder_size(self._folder.rglob("*"))

    def _query(self, understood: Understood) -> tantivy.Query:
        words = [self._anywhere(form) for form in understood.finished]
        if understood.last is not None:
            beginning = f"{re.escape(understood.last)}.*"
            begun = tantivy.Query.regex_query(self._index.schema, "forms", beginning)
            words.append([*self._anywhere(understood.last), begun])
        every = [(tantivy.Occur.Must, _some(choices)) for choices in words]
        return tantivy.Query.boolean_query(every)

    def _anywhere(self, form: str) -> list[tantivy.Query]:
        stems = self._french.analyze(form)
        title = [tantivy.Query.term_query(self._index.schema, "title", stem) for stem in stems]
        body = [tantivy.Query.term_query(self._index.schema, "body", stem) for stem in stems]
        return [*(tantivy.Query.boost_query(each, 3.0) for each in title), *body]


def _folding() -> tantivy.TextAnalyzerBuilder:
    simple = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return simple.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())


def _some(choices: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in choices])


def _document(number: int, sheet: SheetText) -> tantivy.Document:
    return tantivy.Document(
        number=str(number), title=sheet.title, body=sheet.body, forms=f"{sheet.title}\n{sheet.body}"
    )
