import pytest

from tutor.records.xapi.address import BadAddressError, endpoint


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://lrs.example.org/xapi", "https://lrs.example.org/xapi"),
        ("https://LRS.example.org/xapi/", "https://lrs.example.org/xapi"),
        ("https://lrs.example.org:8443/xapi/statements", "https://lrs.example.org:8443/xapi"),
        ("http://localhost:8100/xAPI", "http://localhost:8100/xAPI"),
        ("http://[::1]:8100", "http://[::1]:8100"),
    ],
)
def test_an_address_is_written_in_one_way(text: str, written: str) -> None:
    assert endpoint(text) == written


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("lrs.example.org", "not the address"),
        ("ftp://lrs.example.org", "not the address"),
        ("https:///xapi", "not the address"),
        ("https://lrs.example.org:port", "not the address"),
        ("https://lrs.example.org/?key=1", "not the address"),
        ("https://[::1", "not the address"),
        ("https://me:secret@lrs.example.org", "neither a name nor a password"),
        ("https://me@lrs.example.org", "neither a name nor a password"),
        ("http://lrs.example.org/xapi", "in clear"),
        ("http://127.0.0.1.example.org/xapi", "in clear"),
    ],
)
def test_an_address_that_is_not_used_says_why(text: str, why: str) -> None:
    with pytest.raises(BadAddressError, match=why):
        endpoint(text)
