"""What people already have → a course: PowerPoint decks are read, judged, and written as YAML."""
