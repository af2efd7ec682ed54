// A file of comments alone does nothing.
