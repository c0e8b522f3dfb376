"""Where content comes from: each is a thin source of the one judgement."""
