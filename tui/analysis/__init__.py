"""What one text says: names, quantities, times, quotations, statements. Importing this costs no spaCy."""

from tui.analysis.records import (
    ENTITY_TYPES,
    Analysis,
    Attribute,
    Certainty,
    Lexeme,
    Mention,
    MentionKind,
    Qualifier,
    Quantity,
    Quotation,
    QuotationKind,
    Sentence,
    Statement,
    TimeExpression,
    Token,
)

__all__ = [
    "ENTITY_TYPES",
    "Analysis",
    "Attribute",
    "Certainty",
    "Lexeme",
    "Mention",
    "MentionKind",
    "Qualifier",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Sentence",
    "Statement",
    "TimeExpression",
    "Token",
]
