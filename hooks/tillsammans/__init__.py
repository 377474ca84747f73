"""Checks and publishes the information of Tillsammans mot illegala försändelser.

Pure Python: reads text, checks it, and makes models and outputs from it. It never
imports mkdocs; the modules beside it (`hooks/*.py`) connect it to MkDocs' events.

One room per domain (`contacts`, `news`, `pages`, `publish`, `translations`) stands on a
shared `floor`. Rooms don't import each other; `site` joins them.
"""
