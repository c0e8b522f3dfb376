"""The browser's side of the guard: the native host, and packing and installing the extension."""
