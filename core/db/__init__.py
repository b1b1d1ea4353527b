"""The only place that knows SQL: tables, the lock, statements by subject, the change feed."""
