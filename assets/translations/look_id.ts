<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>BusyDots</name>
    <message>
        <source>One moment, please</source>
        <translation>Mohon tunggu sebentar</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Erase one</source>
        <translation>Hapus satu</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Hapus semua</translation>
    </message>
</context>
<context>
    <name>NumberPlate</name>
    <message>
        <source>Number %1</source>
        <translation>Nomor %1</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Belum ada nomor</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
</context>
<context>
    <name>TimeoutBar</name>
    <message>
        <source>Back to the start in %1 seconds</source>
        <translation>Kembali ke awal dalam %1 detik</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Tetap di sini</translation>
    </message>
</context>
</TS>
