"""A new node's first person, as docs/people.md says it: a password, a second factor, a token for a TAXII client."""

import base64
import hashlib
import hmac
import pathlib
import re
import struct
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

import requests  # noqa: E402
import taxii2client.v21 as taxii  # noqa: E402
from node import Node  # noqa: E402

NAME = "administrator@node"
PASSWORD = "a password of one's own"


def code(key):
    """What an authenticator app shows now (RFC 6238)."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class FirstPersonTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = cls.enterClassContext(Node())

    def address(self, path):
        return self.node.address + path

    def send(self, session, path, **fields):
        """Sends a form with the token that a page holds."""
        page = session.get(self.address("/me/"), timeout=30).text
        token = re.search(r'name="form_token" value="([^"]+)"', page)[1]
        return session.post(self.address(path), data={**fields, "form_token": token}, timeout=30)

    def test_from_the_link_to_a_client(self):
        session = requests.Session()
        link = self.node.link()
        self.assertIn(NAME, session.get(link, timeout=30).text)
        session.post(link, data={"password": PASSWORD, "again": PASSWORD}, timeout=30)
        self.assertIn(NAME, session.get(self.address("/account/"), timeout=30).text)
        self.assertEqual(requests.get(link, timeout=30).status_code, 404)

        page = self.send(session, "/account/second-factor/offer").text
        key = re.search(r"secret=([A-Z2-7]+)", page)[1]
        done = self.send(session, "/account/second-factor/confirm", code=code(key), password=PASSWORD).text
        recovery = re.findall(r"<li><code>([a-z2-7-]+)</code>", done)
        self.assertEqual(len(set(recovery)), 10)

        other = requests.Session()
        asked = other.post(self.address("/sign-in"), data={"name": NAME, "password": PASSWORD}, timeout=30).text
        step = re.search(r'name="step" value="([0-9a-f]+)"', asked)[1]
        entered = other.post(
            self.address("/sign-in/code"), data={"step": step, "code": recovery[0], "next": "/account/"}, timeout=30
        )
        self.assertTrue(entered.url.endswith("/account/"))

        made = self.send(
            other, "/account/tokens/new", name="poller", scope="read", days="7", level="UNCLASSIFIED", keeps="party",
            password=PASSWORD, code=recovery[1]
        ).text
        token = re.search(r"entente-[0-9a-f]{64}", made)[0]
        root = taxii.ApiRoot(self.address("/taxii2/entente/"), user=NAME, password=token)
        self.assertIn("Everything", [each.title for each in root.collections])
        bearer = {"Authorization": f"Bearer {token}"}
        greeted = requests.get(self.address("/me/"), headers=bearer, timeout=30).text
        self.assertIn("Administrator", greeted)
        self.assertNotIn("RESTRICTED", greeted)
        # With a second factor, the password alone is no longer taken.
        basic = requests.get(self.address("/me/"), auth=(NAME, PASSWORD), timeout=30)
        self.assertEqual(basic.status_code, 401)
        log = "".join(self.node.log)
        for secret in [token, PASSWORD, key, "administrator", link.rsplit("/", 1)[1]]:
            self.assertNotIn(secret, log)

        self.assertEqual(self.send(other, "/account/sessions/end", password=PASSWORD).status_code, 422)
        self.send(other, "/account/sessions/end", password=PASSWORD, code=recovery[2])
        for gone in [session, other]:
            self.assertIn("/sign-in", gone.get(self.address("/account/"), timeout=30).url)
        self.assertEqual(requests.get(self.address("/me/"), headers=bearer, timeout=30).status_code, 200)

    def test_wrong_credentials_from_one_address_are_slowed_down(self):
        # A proxy on this machine speaks for the client: limits are those of that address.
        fields = {"X-Forwarded-For": "203.0.113.99", "Authorization": "Bearer entente-" + "0" * 64}
        codes = []
        for _ in range(40):
            answer = requests.get(self.address("/taxii2/"), headers=fields, timeout=30)
            codes.append(answer.status_code)
        self.assertEqual(codes[:19], [401] * 19)
        self.assertEqual(codes[-1], 429)
        # Guessing is over for that address, and others go on.
        guess = {"X-Forwarded-For": "203.0.113.99"}
        refused = requests.get(self.address("/taxii2/"), headers=guess, auth=("a@b", "c"), timeout=30)
        self.assertEqual(refused.status_code, 429)
        self.assertGreater(int(refused.headers["Retry-After"]), 0)
        self.assertEqual(requests.get(self.address("/"), timeout=30).status_code, 200)


if __name__ == "__main__":
    unittest.main()
