"""What a kiosk's visits gave, told to whoever answers for the hall."""
