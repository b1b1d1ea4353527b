"""What people do to the hall: each act one short function, run in one turn under the office's lock."""
