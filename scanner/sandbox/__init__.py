"""The confined child that alone touches untrusted bytes, and its host."""
