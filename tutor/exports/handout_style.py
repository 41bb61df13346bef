"""The style sheet of a handout, on a screen and on A4 paper."""

from tutor.exports.pages import OUT_OF_SIGHT
from tutor.model.course import Course

_STYLE = """\
*{box-sizing:border-box}
html{font:10.5pt/1.45 system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif;
color:#1e2030;background:#fff}
body{max-width:48rem;margin:0 auto;padding:2rem 1.5rem}
h1,h2,h3,h4{line-height:1.25;break-after:avoid;color:%(primary)s;overflow-wrap:anywhere}
h1{font-size:2rem;margin:0 0 .5rem}h2{font-size:1.5rem;margin:2.5rem 0 .5rem}
h3{font-size:1.15rem;margin:0 0 .5rem}
h4{font-size:.85rem;margin:.8rem 0 .2rem;color:#454857;text-transform:uppercase;
letter-spacing:.04em}
h5,h6{font-size:1em;margin:.6rem 0 .2rem}
p,ul,ol{margin:.4rem 0}li>p{margin:0}ul,ol{padding-left:1.6rem}
a{color:inherit;text-decoration-color:#8a8d9b}
header{border-bottom:3px solid %(secondary)s;padding-bottom:1rem}header p{margin:0;color:#454857}
nav h3{margin-top:1rem;font-size:1rem}nav ol{list-style:none;padding:0}
nav li{display:flex;gap:.6rem}nav li::before{content:attr(value);flex:0 0 2.2em;text-align:right;
color:#454857}nav a{text-decoration:none}
.summary{color:#454857;font-size:1.1em}
article{padding:1rem 0 1.2rem;border-top:1px solid #c4c7d2;break-inside:avoid}
h3 span{display:inline-block;min-width:1.9em;margin-right:.2em;padding:0 .35em;text-align:center;
border-radius:3px;background:%(primary)s;color:#fff}
nav h3 span{all:unset}
pre{white-space:pre-wrap}blockquote{margin:.4rem 0;padding-left:.8rem;
border-left:3px solid %(secondary)s}
figure{margin:.8rem 0;text-align:center;break-inside:avoid}
figure svg{max-width:100%%;width:160mm;height:auto;max-height:120mm}
figure.plain{border:1px solid #d9dbe3}
.zones{padding-left:2rem}.zones ::marker{font-weight:bold;color:%(secondary)s}
.zones p{display:inline}
.next{color:#454857}
table{border-collapse:collapse;margin:.4rem 0}
th,td{padding:.15rem .6rem;border-bottom:1px solid #c4c7d2;text-align:left}
aside{margin-top:.8rem;padding:.1rem .9rem .4rem;border-left:4px solid %(secondary)s;
background:#f6f6f9;font-size:.93em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
h3 span{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{size:A4;margin:16mm 16mm 18mm;
@bottom-left{content:"%(footer)s";font:8pt 'DejaVu Sans',Arial,sans-serif;color:#454857}
@bottom-right{content:counter(page) " / " counter(pages);
font:8pt 'DejaVu Sans',Arial,sans-serif;color:#454857}}
@media print{html{font-size:9.5pt}body{max-width:none;padding:0}
.scenario{break-before:page}.scenario h2{margin-top:0}
a{text-decoration:none}a[href^=http]::after,a[href^=mailto]::after{content:" (" attr(href) ")"}
p,li{orphans:3;widows:3}}
"""


def style(course: Course) -> str:
    """Return the style sheet, in the course's colours and with its title at the foot of pages."""
    theme = course.theme
    colours = {"primary": theme.primary, "secondary": theme.secondary}
    return _STYLE % {**colours, "footer": _quoted(course.title)} + OUT_OF_SIGHT


def _quoted(text: str) -> str:
    """Return a text as a style sheet's string holds it: by the numbers of its characters."""
    return "".join(
        character if character.isalnum() else f"\\{ord(character):X} " for character in text
    )
