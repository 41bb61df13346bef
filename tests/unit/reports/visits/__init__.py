"""What is told of a kiosk's visits."""
