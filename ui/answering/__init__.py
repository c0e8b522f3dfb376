"""The app on a parent's computer: asks of all children, answers, and pairing. It talks to one local socket."""
