"""What is proved about where a course leads, whatever one clicks."""
