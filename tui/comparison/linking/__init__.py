"""The same entity across documents: names joined on evidence, with the reasons kept."""

from tui.comparison.linking.link import link_entities

__all__ = ["link_entities"]
