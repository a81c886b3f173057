"""Item models that know no feature: rows of frozen values go in, Qt's views read them."""
