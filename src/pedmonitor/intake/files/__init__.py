"""From a folder to the bytes of its files: what is read, unpacked, or only named."""
