"""The only place that knows SQL: tables, the lock, statements by subject, the change feed."""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy import Row as _Row

Row = _Row[*tuple[Any, ...]]
"""One row as the database gave it; its columns are attributes."""

__all__ = ["Connection", "Row"]
