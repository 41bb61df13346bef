"""Ways through courses."""
