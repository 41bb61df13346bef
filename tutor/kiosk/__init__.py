"""A screen that one may leave alone in a hall: what is known of it without drawing."""
