"""Pages laid out of shapes, pictures and cells: each is drawn, so that it is looked at as a whole."""
