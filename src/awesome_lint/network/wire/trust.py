"""Who is trusted to vouch for a server: one TLS context for a whole run."""

from __future__ import annotations

import os
import ssl

from urllib3.util.ssl_ import create_urllib3_context

from awesome_lint.text.errors import UsageError

_BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


def tls_context(usual: str) -> ssl.SSLContext:
    """A context that trusts the bundle the environment names, else the ``usual`` one.

    Raises UsageError where it cannot be read.
    """
    context = create_urllib3_context()
    # OpenSSL 3 refuses servers that never learnt RFC 5746; browsers do not.
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    named = next((name for name in _BUNDLES if os.environ.get(name)), None)
    bundle = os.environ[named] if named else usual
    try:
        if os.path.isdir(bundle):
            context.load_verify_locations(capath=bundle)
        else:
            context.load_verify_locations(cafile=bundle)
    except (OSError, ssl.SSLError) as error:
        raise UsageError(
            f"{named or 'certifi'}: {bundle} holds no CA certificates that can be read"
        ) from error
    return context
