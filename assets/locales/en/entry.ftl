# An entry in full, what holds for the whole series, and earlier versions.
