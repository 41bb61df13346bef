"""What a package is made for: SCORM in one of its editions, or cmi5."""

from enum import Enum


class Edition(Enum):
    """An edition, as it is typed."""

    SCORM_12 = "1.2"
    SCORM_2004 = "2004"
    CMI5 = "cmi5"


SCORM = (Edition.SCORM_12, Edition.SCORM_2004)
"""The editions of SCORM, the one first that platforms play best."""
