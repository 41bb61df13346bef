"""What several commands share: their options, their refusals, what they write."""
