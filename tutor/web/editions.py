"""The editions of SCORM in which a course may be packed."""

from enum import Enum


class Edition(Enum):
    """An edition, by its number."""

    SCORM_12 = "1.2"
    SCORM_2004 = "2004"
