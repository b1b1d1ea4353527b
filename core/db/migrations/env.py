"""Alembic's environment: runs on the connection that ``core.db.schema`` hands over."""

from alembic import context

from core.db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
