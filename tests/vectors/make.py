#!/usr/bin/env python3
"""Writes the vectors in this folder. Made from FORMAT.md alone, so that they hold the program and that page to each other.

Needs `cryptography` and `argon2-cffi`. Everything that is random in a notebook is drawn here from SHA-256 of a label, so that
running this again changes nothing.
"""

import hashlib
import hmac
import json
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HERE = Path(__file__).parent
SLOT, BODY, PIECE = 1084, 1024, 65536
OWNER, RECOVERY, SUPPORTER, SPARE = 1, 2, 3, 4


def drawn(label, length):
    out = b"".join(hashlib.sha256(f"{label} {i}".encode()).digest() for i in range(length // 32 + 1))
    return out[:length]


def hkdf(ikm, salt, info, length):
    return HKDF(SHA256(), length, salt, info).derive(ikm)


def save(kind, name, vector):
    (HERE / kind / f"{name}.json").write_text(json.dumps(vector, indent=1, ensure_ascii=False) + "\n")


# --- the key file -------------------------------------------------------------------------------------------------------

FILE_ID = drawn("file id", 32)
PLAN, LOG = drawn("root of the plan", 32), drawn("root of the log", 32)
OTHER_PLAN, OTHER_LOG = drawn("root of the other plan", 32), drawn("root of the other log", 32)
WORDS = {OWNER: "caf\u00e9 zonder suiker", RECOVERY: "K3EP-0RDE-R1NG", SUPPORTER: "twee eieren", SPARE: "bladerdeeg"}
PLACES = {OWNER: 5, RECOVERY: 2, SUPPORTER: 7, SPARE: 0}
MIB = 1024
_okms = {}


def okm(passphrase, memory=256 * MIB):
    at = passphrase, memory
    if at not in _okms:
        _okms[at] = hash_secret_raw(passphrase.encode(), FILE_ID, 3, memory, 1, 64, Type.ID, 0x13)
    return _okms[at]


def secret(passphrase, index, memory=256 * MIB):
    return hkdf(okm(passphrase, memory), FILE_ID, b"pantry/1/slot" + bytes([index]), 64)


def mac_over(key, index, rest):
    return hmac.digest(key[32:], FILE_ID + bytes([index]) + rest, "sha256")


def slot(key, index, body, nonce="nonce"):
    nonce = drawn(f"{nonce} {index}", 12)
    rest = nonce + AESGCM(key[:32]).encrypt(nonce, body, FILE_ID + bytes([index]))
    return rest + mac_over(key, index, rest)


RING = [(PLACES[role], role, secret(WORDS[role], PLACES[role])) for role in (SPARE, RECOVERY, OWNER, SUPPORTER)]


def body(version=1, role=OWNER, plan=2, plan_root=PLAN, log=1, log_root=LOG, count=None, ring=RING, rest=b"", generation=0):
    out = bytes([version, role, plan]) + plan_root + bytes([log]) + log_root
    out += bytes([len(ring) if count is None else count])
    out += b"".join(bytes([i, r]) + s for i, r, s in ring) + rest
    out += bytes(BODY - len(out))
    return out[:-4] + generation.to_bytes(4, "big") if generation else out


NO_LOG = {"log": 255, "log_root": bytes(32)}
BODIES = {
    OWNER: body(),
    RECOVERY: body(role=RECOVERY),
    SUPPORTER: body(role=SUPPORTER, ring=[], **NO_LOG),
    SPARE: body(role=SPARE, plan=3, plan_root=OTHER_PLAN, log=0, log_root=OTHER_LOG, ring=[]),
}


def at(index):
    return 32 + SLOT * index


def put(index, new):
    return [at(index), new.hex()]


def base():
    data = bytearray(FILE_ID + drawn("unused slots", 8 * SLOT))
    for role, index in PLACES.items():
        data[at(index):at(index) + SLOT] = slot(secret(WORDS[role], index), index, BODIES[role])
    return bytes(data)


BASE = base()


def key_file(name, what, expect, passphrase=WORDS[OWNER], edits=(), length=None):
    vector = {"what": what, "passphrase": passphrase}
    if name == "good-owner":
        vector["file"] = BASE.hex()
        vector["roots"] = {"plan": PLAN.hex(), "log": LOG.hex()}
        vector["cells"] = {"plan": 2, "log": 1}
    else:
        vector |= {"base": "good-owner", "edits": list(edits)}
    if length is not None:
        vector["length"] = length
    save("keyfile", name, vector | {"expect": expect})


def bad_body(name, what, code="damaged-keys", role=OWNER, **fields):
    index = PLACES[role]
    sealed = slot(secret(WORDS[role], index), index, body(role=role, **fields))
    key_file(name, what, {"code": code}, WORDS[role], [put(index, sealed)])


def key_files():
    def opened(role, log):
        return {"role": role, "log": log}

    key_file("good-owner", "the owner's passphrase", opened("owner", True))
    key_file("good-recovery", "the recovery code", opened("recovery", True), WORDS[RECOVERY])
    key_file("good-supporter", "a supporter's passphrase", opened("supporter", False), WORDS[SUPPORTER])
    key_file("good-spare", "the spare passphrase", opened("spare", True), WORDS[SPARE])
    key_file("good-typed-otherwise", "the owner's passphrase, decomposed and with other spaces", opened("owner", True),
             "cafe\u0301\u00a0zonder\u3000suiker")
    small = secret(WORDS[OWNER], 5, 64 * MIB)
    ring = [(i, r, small if r == OWNER else s) for i, r, s in RING]
    key_file("good-small-cost", "the owner's slot at the small cost", opened("owner", True),
             edits=[put(5, slot(small, 5, body(ring=ring)))])
    alone = secret(WORDS[OWNER], 3)
    key_file("good-other-place", "the owner alone, in slot 3", opened("owner", True),
             edits=[put(5, drawn("unused", SLOT)), put(3, slot(alone, 3, body(ring=[(3, OWNER, alone)])))])

    for role, fields in (OWNER, {}), (SUPPORTER, {"ring": [], **NO_LOG}):
        index, name = PLACES[role], {OWNER: "owner", SUPPORTER: "supporter"}[role]
        second = slot(secret(WORDS[role], index), index, body(version=2, role=role, generation=0x01020304, **fields))
        key_file(f"good-second-{name}", "a body of version 2", opened(name, role == OWNER) | {"generation": 0x01020304},
                 WORDS[role], [put(index, second)])

    key_file("bad-passphrase", "a passphrase of no slot", {"code": "wrong-passphrase"}, "caf\u00e9 met suiker")
    key, good = secret(WORDS[OWNER], 5), BASE[at(5):at(6)]
    flipped = lambda where: [at(5) + where, bytes([good[where] ^ 1]).hex()]
    wrong = {"code": "wrong-passphrase"}
    key_file("bad-mac", "a bit of the mac differs", wrong, edits=[flipped(SLOT - 1)])
    key_file("bad-nonce", "a bit of the nonce differs", wrong, edits=[flipped(0)])
    key_file("bad-ciphertext", "a bit of the ciphertext differs", wrong, edits=[flipped(100)])
    key_file("bad-file-id", "a bit of the file id differs", wrong, edits=[[0, bytes([FILE_ID[0] ^ 1]).hex()]])
    key_file("bad-slot-moved", "the owner's slot stands in slot 3", wrong,
             edits=[put(3, good), put(5, drawn("unused", SLOT))])
    damaged = {"code": "damaged-keys"}
    key_file("bad-two-slots-match", "a second slot opens under the same passphrase", damaged,
             edits=[put(1, slot(secret(WORDS[OWNER], 1), 1, BODIES[OWNER]))])
    torn = bytearray(good[:-32])
    torn[-1] ^= 1
    key_file("bad-gcm-tag", "the mac is right, the tag under it is not", damaged,
             edits=[put(5, bytes(torn) + mac_over(key, 5, bytes(torn)))])
    key_file("bad-length-short", "one byte short", damaged, length=len(BASE) - 1)
    key_file("bad-length-long", "one byte long", damaged, length=len(BASE) + 1)
    key_file("bad-length-empty", "empty", damaged, length=0)

    bad_body("bad-body-version-newer", "body version 3", "too-new", version=3)
    bad_body("bad-body-version", "body version 0", version=0)
    for name, value in ("bad-role-zero", 0), ("bad-role", 5):
        key_file(name, f"role {value}", damaged, edits=[put(5, slot(key, 5, body(role=value)))])
    bad_body("bad-plan-cell", "the plan in cell 4", plan=4)
    bad_body("bad-log-cell", "the log in cell 4", log=4)
    bad_body("bad-cell-equal", "plan and log in one cell", log=2)
    bad_body("bad-cell-pair", "plan and log in each other's counterpart", log=3)
    bad_body("bad-log-none", "an owner without a log", **NO_LOG)
    bad_body("bad-log-supporter", "a supporter with a log", role=SUPPORTER, ring=[])
    bad_body("bad-log-none-spare", "a spare without a log", role=SPARE, ring=[], **NO_LOG)
    bad_body("bad-log-root", "a supporter with a log's root but no cell", role=SUPPORTER, log=255, ring=[])
    bad_body("bad-ring-supporter", "a supporter with a ring", role=SUPPORTER, **NO_LOG)
    bad_body("bad-ring-order", "indices not ascending", ring=[RING[0], RING[2], RING[1], RING[3]])
    bad_body("bad-ring-twice", "an index twice", ring=[RING[0], RING[0], *RING[1:]])
    bad_body("bad-ring-index", "slot 8 in the ring", ring=[*RING[:3], (8, SUPPORTER, RING[3][2])])
    bad_body("bad-ring-role", "role 5 in the ring", ring=[*RING[:3], (7, 5, RING[3][2])])
    bad_body("bad-ring-count", "nine ring entries", ring=[(i, SUPPORTER, drawn(f"secret {i}", 64)) for i in range(5)] + [RING[2]]
             + [(i, SUPPORTER, drawn(f"secret {i}", 64)) for i in (6, 7, 8)])
    bad_body("bad-ring-without-own", "the own slot is not in the ring", ring=[RING[0], RING[1], RING[3]])
    bad_body("bad-ring-own-role", "another role for the own slot", ring=[*RING[:2], (5, RECOVERY, RING[2][2]), RING[3]])
    bad_body("bad-ring-own-secret", "another secret for the own slot", ring=[*RING[:2], (5, OWNER, drawn("x", 64)), RING[3]])
    bad_body("bad-nonzero-rest", "the last byte of a body of version 1 is not zero", rest=bytes(BODY - 69 - 66 * 4 - 1) + b"\1")
    bad_body("bad-nonzero-rest-second", "the last byte before the generation is not zero", version=2, generation=7,
             rest=bytes(BODY - 69 - 66 * 4 - 5) + b"\1")


# --- sealed files -------------------------------------------------------------------------------------------------------


def padme(length):
    e = length.bit_length() - 1
    low = e - (e.bit_length() - 1 + 1)
    return (length + (1 << low) - 1) >> low << low


def content_of(length):
    return bytes((i * 31 + i // 256) % 256 for i in range(length))


def prologue_of(length, name, media):
    return length.to_bytes(8, "big") + len(name).to_bytes(2, "big") + name + len(media).to_bytes(2, "big") + media


def seal(spec):
    """The file of a vector. What it takes stands in the vector, so that a test can do the same."""
    root, file_id = bytes.fromhex(spec["root"]), bytes.fromhex(spec["id"])
    keys = hkdf(root, file_id, b"pantry/1/sealed", 71)
    header = file_id + keys[32:64]
    plain = bytes.fromhex(spec["prologue"]) + content_of(spec["content"])
    plain = bytearray(plain + bytes(spec["plaintext"] - len(plain)))
    for where, new in spec.get("plaintext_edits", []):
        plain[where:where + len(new) // 2] = bytes.fromhex(new)
    pieces = [bytes(plain[i:i + PIECE]) for i in range(0, len(plain), PIECE)]
    if spec.get("empty_last"):
        pieces.append(b"")
    out = bytearray(header)
    for i, piece in enumerate(pieces):
        flag = spec.get("last_flag", 1) if i == len(pieces) - 1 else spec.get("other_flag", 0)
        nonce = keys[64:] + i.to_bytes(4, "big") + bytes([flag])
        out += AESGCM(keys[:32]).encrypt(nonce, piece, hashlib.sha256(header).digest())
    for edit in spec.get("file_edits", []):
        match edit:
            case ["cut", length]:
                del out[length:]
            case ["zeros", count]:
                out += bytes(count)
            case ["flip", where]:
                out[where] ^= 1
            case ["swap", one, two, length]:
                out[one:one + length], out[two:two + length] = out[two:two + length], out[one:one + length]
            case ["repeat", where, length]:
                out += out[where:where + length]
    return bytes(out)


def sealed(name, what, expect=None, content=1000, label=("scan.jpg", "image/jpeg"), length=None, plaintext=None,
           compartment="plan", opened_in=None, opened_as=None, **more):
    name_bytes, media = (t if isinstance(t, bytes) else t.encode() for t in label)
    prologue = prologue_of(content if length is None else length, name_bytes, media)
    spec = {
        "what": what,
        "root": {"plan": PLAN, "log": LOG}[compartment].hex(),
        "id": drawn(f"id of {name}", 32).hex(),
        "prologue": prologue.hex(),
        "content": content,
        "plaintext": plaintext or max(262144, padme(len(prologue) + content)),
        **more,
    }
    spec["sha256"] = hashlib.sha256(seal(spec)).hexdigest()
    spec["opened_in"] = opened_in or compartment
    spec["opened_as"] = opened_as or spec["id"]
    spec["expect"] = expect or {"name": label[0], "type": label[1], "length": content,
                                "sha256": hashlib.sha256(content_of(content)).hexdigest()}
    save("sealed", name, spec)


def sealed_files():
    chunk, head = PIECE + 16, 64
    pro = len(prologue_of(0, b"scan.jpg", b"image/jpeg"))
    sealed("good-empty", "no content", content=0)
    sealed("good-no-label", "no name and no type", label=("", ""))
    sealed("good-small", "padded to the floor")
    sealed("good-log", "in the other compartment", compartment="log")
    sealed("good-exact-chunk", "the content ends where the fourth chunk does, without padding", content=4 * PIECE - pro)
    sealed("good-one-over", "one byte more than the floor", content=4 * PIECE - pro + 1)
    sealed("good-multi-chunk", "seven chunks, the last one short", content=400_000)
    sealed("good-content-ends-at-chunk", "the padding begins with a chunk", content=2 * PIECE - pro)
    sealed("good-unicode-name", "a name outside ASCII", label=("r\u00e9\u00e7u \U0001f370.png", "image/png"))
    sealed("good-longest-label", "the longest name and type", label=("n" * 1024, "t" * 255))

    def bad(name, what, stage="open", **more):
        sealed(name, what, {"code": "damaged-file", "at": stage}, **more)

    whole = head + 4 * chunk
    bad("bad-truncated-at-chunk", "the last chunk is gone", file_edits=[["cut", whole - chunk]])
    bad("bad-truncated-in-chunk", "the last 100 bytes are gone", file_edits=[["cut", whole - 100]])
    bad("bad-truncated-to-tag", "of the last chunk only 16 bytes stand", file_edits=[["cut", whole - chunk + 16]])
    bad("bad-truncated-in-tag", "10 bytes after the header", file_edits=[["cut", head + 10]])
    bad("bad-truncated-to-header", "the header alone", file_edits=[["cut", head]])
    bad("bad-truncated-in-header", "63 bytes", file_edits=[["cut", head - 1]])
    bad("bad-truncated-to-nothing", "no byte", file_edits=[["cut", 0]])
    bad("bad-reordered", "chunks 1 and 2 are swapped", "read", content=200_000,
        file_edits=[["swap", head + chunk, head + 2 * chunk, chunk]])
    bad("bad-reordered-last", "the first and the last chunk are swapped", file_edits=[["swap", head, head + 3 * chunk, chunk]])
    bad("bad-extended", "a chunk of zeros at the end", file_edits=[["zeros", chunk]])
    bad("bad-extended-by-a-byte", "one zero at the end", file_edits=[["zeros", 1]])
    bad("bad-extended-by-repeat", "the last chunk stands twice", file_edits=[["repeat", head + 3 * chunk, chunk]])
    bad("bad-swapped-id", "a whole file under the name of another", opened_as=drawn("another id", 32).hex())
    bad("bad-other-compartment", "a whole file of the other compartment", compartment="log", opened_in="plan")
    bad("bad-header-id", "a bit of the id in the header differs", file_edits=[["flip", 3]])
    bad("bad-commitment", "a bit of the commitment differs", file_edits=[["flip", 40]])
    bad("bad-chunk", "a bit of chunk 1 differs", "read", content=200_000, file_edits=[["flip", head + chunk + 5]])
    bad("bad-tag", "a bit of the last tag differs", file_edits=[["flip", whole - 1]])
    bad("bad-first-chunk", "a bit of chunk 0 differs", file_edits=[["flip", head]])
    bad("bad-last-flag", "the last chunk is not marked last", last_flag=0)
    bad("bad-early-last-flag", "every chunk is marked last", other_flag=1)
    bad("bad-empty-last-piece", "an empty last piece after whole ones", empty_last=True)
    bad("bad-nonzero-padding", "the last byte of the padding is 1", "read", plaintext_edits=[[262143, "01"]])
    bad("bad-nonzero-padding-first", "the first byte of the padding is 1", "read", plaintext_edits=[[pro + 1000, "01"]])
    bad("bad-padding-long", "a chunk of zeros too many", plaintext=5 * PIECE)
    bad("bad-padding-short", "padded to less than the floor", plaintext=3 * PIECE)
    bad("bad-padding-none", "not padded above the floor", content=300_000, plaintext=300_000 + pro)
    bad("bad-length-more", "a content longer than the file", length=300_000)
    bad("bad-length-huge", "a content length near 2^64", length=2**64 - 1)
    bad("bad-name-nul", "a NUL in the name", label=("a\0b", "image/jpeg"))
    bad("bad-name-coding", "a name that is not UTF-8", label=(b"\xff\xfe", "image/jpeg"))
    bad("bad-name-long", "a name of 1,025 bytes", label=("n" * 1025, "image/jpeg"))
    bad("bad-type-long", "a type of 256 bytes", label=("scan.jpg", "t" * 256))
    bad("bad-type-coding", "a type that is not ASCII", label=("scan.jpg", "im\u00e0ge"))


for kind in "keyfile", "sealed":
    (HERE / kind).mkdir(exist_ok=True)
    for old in (HERE / kind).glob("*.json"):
        old.unlink()
key_files()
sealed_files()
