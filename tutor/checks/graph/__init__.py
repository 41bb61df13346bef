"""Proofs about where a course leads, whatever one clicks."""
