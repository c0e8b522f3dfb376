"""The child's pause: one window, its pages, and the flow between them."""
