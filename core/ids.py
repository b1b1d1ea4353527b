"""Identifiers: UUIDv7 (RFC 9562), made by whoever acts, rising with time; and unguessable tokens."""

from __future__ import annotations

import secrets
import time
from uuid import UUID


def uuid7() -> UUID:
    """48 bits of Unix milliseconds, version 7, 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)


def token() -> str:
    """128 random bits as 22 characters that are safe in an address."""
    return secrets.token_urlsafe(16)
