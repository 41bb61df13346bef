"""Reports on learning alone for trainers: tables, a page, data for other programs."""
