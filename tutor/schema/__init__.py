"""The format told to editors, as JSON Schema: made of the model, and of nothing else."""
