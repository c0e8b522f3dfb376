"""Pages that a document lays out of its own shapes, pictures and cells: drawn, so that the whole is looked at."""
