"""Reports on a kiosk's visits, for whoever answers for the hall."""
