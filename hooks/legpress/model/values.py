"""Short values with a shape: telephone numbers, addresses, file names, languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

PHONE_PATTERN = r"^\+?[0-9]([0-9 -]{0,24}[0-9])?$"
EMAIL_PATTERN = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
_HOST = r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*"
_PORT = r"(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}))?"
ADDRESS_PATTERN = rf"^https?://{_HOST}{_PORT}(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?$"
FAULT_LINK_PATTERN = rf"^https?://{_HOST}{_PORT}([/?#][^\s<>\"'`|\\^]*)?$"
PICTURE_PATTERN = r"^([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpg|jpeg|webp|PNG|JPG|JPEG)$"
PDF_PATTERN = r"^([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(pdf|PDF)$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

Phone = Annotated[str, StringConstraints(strict=True, pattern=PHONE_PATTERN)]
"""A number to dial."""

Email = Annotated[str, StringConstraints(strict=True, max_length=120, pattern=EMAIL_PATTERN)]
"""An e-mail address."""

BaseAddress = Annotated[
    str, StringConstraints(strict=True, max_length=120, pattern=ADDRESS_PATTERN)
]
"""Where the guide is served; http will do on an intranet."""

FaultLink = Annotated[
    str, StringConstraints(strict=True, max_length=300, pattern=FAULT_LINK_PATTERN)
]
"""A web form's address."""

Picture = Annotated[str, StringConstraints(strict=True, max_length=120, pattern=PICTURE_PATTERN)]
"""A picture file below the overlay's folder."""

Pdf = Annotated[str, StringConstraints(strict=True, max_length=120, pattern=PDF_PATTERN)]
"""A PDF file below the overlay's folder."""

Language = Annotated[str, StringConstraints(strict=True, max_length=20, pattern=LANGUAGE_PATTERN)]
"""A language tag (BCP 47)."""
