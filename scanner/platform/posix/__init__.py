"""Parts shared by Linux and macOS."""
