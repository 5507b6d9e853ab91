"""The same entity across documents: names joined on evidence, with the reasons kept."""

from tui.comparison.linking.link import link_entities
from tui.comparison.linking.share import share_names

__all__ = ["link_entities", "share_names"]
