"""Makes an OpenTAXII database from a bundle, through OpenTAXII's own classes: an API root, a collection, an account.

Its POST stores and then fails to answer, so that its own door is not used here. Prints the paths of the collection
and of an empty one for posting, and an account's token, as JSON.
"""

import json
import sys

from opentaxii.http import app, server


def main() -> None:
    bundle = sys.argv[1]
    with open(bundle, encoding="utf-8") as file:
        objects = json.load(file)["objects"]
    with app.app_context():
        database = server.servers.taxii2.persistence.api
        root = database.add_api_root("benchmark", default=True)
        collection = database.add_collection(root.id, "benchmark", alias="benchmark")
        for start in range(0, len(objects), 1000):
            database.add_objects(root.id, collection.id, objects[start : start + 1000])
        inbox = database.add_collection(root.id, "inbox", alias="inbox")
        server.auth.api.create_account("reader", "reader-password", is_admin=True)
        token = server.auth.authenticate("reader", "reader-password")
        if isinstance(token, bytes):
            token = token.decode()
    prefix = f"/taxii2/{root.id}/collections/"
    print(json.dumps({"path": f"{prefix}{collection.id}/", "inbox": f"{prefix}{inbox.id}/", "token": token}))


main()
