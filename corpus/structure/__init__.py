"""What a document is made of: blocks, headings, sections, entries."""
