"""What an author meant by lines that YAML reads otherwise: recognised, and mended in memory."""
