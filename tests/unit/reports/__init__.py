"""What trainers read out of the records."""
