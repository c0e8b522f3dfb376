"""Small widgets that every screen is made of; they know no words and no messages."""
