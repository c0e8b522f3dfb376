"""The parents' rules and the pure decision."""
