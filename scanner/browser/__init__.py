"""The browser's side of the guard: the native host, the extension's packing, and its installation."""
