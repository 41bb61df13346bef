"""What learning alone gave, told to trainers: tables, a page, data for other programs."""
