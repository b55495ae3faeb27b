"""People sign in at an OpenID Connect provider: the node against oidc-provider-mock, on loopback."""

import html
import logging
import pathlib
import re
import sys
import unittest
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

import oidc_provider_mock  # noqa: E402
import requests  # noqa: E402
from node import Node, command  # noqa: E402


class OpenIDTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # What the provider says of its own requests and libraries is no part of the result.
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        warnings.filterwarnings("ignore", module="authlib")
        server = cls.enterClassContext(oidc_provider_mock.run_server_in_thread())
        cls.issuer = f"http://localhost:{server.server_port}"
        cls.node = cls.enterClassContext(Node())
        folder = ["--data", cls.node.folder]
        for arguments, typed in [
            (["party", "add", "NODE", "The node", "--own"], ""),
            (["party", "provider", "NODE", "--issuer", cls.issuer, "--client-id", "c", "--secret-file", "-"], "s\n"),
            (["account", "expect", "administrator@node", "--email", "first@node.example"], ""),
        ]:
            done = command(*arguments, *folder, input=typed)
            if done.returncode:
                raise RuntimeError(done.stderr)
        for name, claims in {
            "first": {"email": "First@node.example", "email_verified": True},
            "unverified": {"email": "first@node.example", "email_verified": False},
            "other": {"email": "other@node.example", "email_verified": True},
        }.items():
            requests.put(f"{cls.issuer}/users/{name}", json=claims, timeout=30).raise_for_status()

    def out(self, session, realm="node"):
        """The address at the provider to which a browser is led."""
        page = session.get(f"{self.node.address}/sign-in/openid?realm={realm}&next=/account/", timeout=30)
        self.assertEqual(page.status_code, 200, page.text)
        return html.unescape(re.search(r'class="button" href="([^"]+)"', page.text)[1])

    def authorize(self, address, name):
        """The address with which the provider sends a browser back."""
        answer = requests.post(address, data={"sub": name}, allow_redirects=False, timeout=30)
        self.assertEqual(answer.status_code, 302, answer.text)
        return answer.headers["Location"]

    def test_who_is_expected_signs_in_and_is_bound(self):
        for _ in range(2):
            session = requests.Session()
            entered = session.get(self.authorize(self.out(session), "first"), timeout=30)
            self.assertEqual(entered.status_code, 200, entered.text)
            self.assertTrue(entered.url.endswith("/account/"))
            self.assertIn("administrator@node", entered.text)

    def test_who_is_not_expected_has_no_account(self):
        texts = set()
        for name in ["unverified", "other", "nobody"]:
            session = requests.Session()
            refused = session.get(self.authorize(self.out(session), name), timeout=30)
            self.assertEqual(refused.status_code, 401)
            texts.add(refused.text)
        self.assertEqual(len(texts), 1)

    def test_an_answer_belongs_to_the_browser_that_was_sent(self):
        session, other = requests.Session(), requests.Session()
        back = self.authorize(self.out(session), "first")
        self.out(other)
        self.assertEqual(requests.get(back, timeout=30).status_code, 400)
        self.assertEqual(other.get(back, timeout=30).status_code, 400)

    def test_a_code_works_once(self):
        session = requests.Session()
        back = self.authorize(self.out(session), "first")
        carried = session.cookies.copy()
        self.assertEqual(session.get(back, timeout=30).status_code, 200)
        again = requests.Session()
        again.cookies = carried
        self.assertEqual(again.get(back, timeout=30).status_code, 400)

    def test_a_realm_without_a_provider(self):
        texts = set()
        for realm in ["nowhere", "", "a@b"]:
            page = requests.get(f"{self.node.address}/sign-in/openid?realm={realm}&next=/a", timeout=30)
            self.assertEqual(page.status_code, 422)
            texts.add(page.text)
        self.assertEqual(len(texts), 1)

    def test_the_log_names_nobody(self):
        log = "".join(self.node.log)
        for word in ["first", "administrator", self.issuer]:
            self.assertNotIn(word, log)


if __name__ == "__main__":
    unittest.main()
