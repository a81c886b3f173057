"""Pictures of a text: as wide as the page at most, sharp where there are pixels, and nothing but pixels."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.widgets.text_pictures import box_image, file_image, icon_image


@pytest.mark.parametrize("density", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("natural", [100, 700, 3_000])
def test_a_picture_is_as_wide_as_itself_or_the_page(
    qapp: QApplication, tmp_path: Path, natural: int, density: float
) -> None:
    drawn = QImage(natural, 90, QImage.Format.Format_RGB32)
    drawn.fill(0x336699)
    assert drawn.save(str(tmp_path / "a.png"))
    image = file_image(tmp_path / "a.png", 500, density)
    assert image is not None
    assert image.deviceIndependentSize().width() == pytest.approx(min(natural, 500), abs=1)
    assert image.width() == min(natural, round(min(natural, 500) * density))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        b"BM" + b"\xff" * 60,
    ],
)
def test_what_is_no_mere_picture_is_not_shown(qapp: QApplication, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    assert file_image(tmp_path / "a.png", 500, 1.0) is None
    assert file_image(tmp_path / "missing.png", 500, 1.0) is None


def test_every_state_has_a_box_of_its_own(qapp: QApplication) -> None:
    boxes = [box_image(state, "#000000", "#000000") for state in ("todo", "doing", "done", "dropped", "discuss")]
    assert all(one != other for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_an_icon_that_does_not_exist_is_a_clear_pixel(qapp: QApplication) -> None:
    assert icon_image("no-such-icon", "#000000").width() == 1
    assert icon_image("info", "#000000").width() == 64
