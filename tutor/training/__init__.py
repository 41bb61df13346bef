"""Learning alone: guided, practice and exam over the slides of a course; pure, without a screen."""
